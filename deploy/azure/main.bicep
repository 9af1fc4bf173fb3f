// The bot with a server of its own and an identity that needs no secret.
targetScope = 'resourceGroup'

@description('Names everything; also the host name, so it must be unique in the region or, for an app service, in the world.')
@minLength(4)
@maxLength(42)
param name string

@description('Where it runs.')
param location string = resourceGroup().location

@description('What it runs on: a machine with a disk, or an app service, which keeps conversations only until it is started anew.')
@allowed(['machine', 'appService'])
param server string = 'machine'

@description('For a machine: the public key of whoever puts the program there over SSH.')
param sshKey string = ''

@description('For a machine: the only address that SSH is open to, as 203.0.113.7.')
param sshFrom string = ''

var host = server == 'machine' ? '${name}.${location}.cloudapp.azure.com' : '${name}.azurewebsites.net'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module machine 'machine.bicep' = if (server == 'machine') {
  name: '${name}-machine'
  params: {
    name: name
    location: location
    host: host
    sshKey: sshKey
    sshFrom: sshFrom
    identityId: identity.id
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
  }
}

module app 'app.bicep' = if (server == 'appService') {
  name: '${name}-app'
  params: {
    name: name
    location: location
    host: host
    identityId: identity.id
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
  }
}

module bot 'bot.bicep' = {
  name: '${name}-bot'
  params: {
    name: name
    publicUrl: 'https://${host}'
    appType: 'UserAssignedMSI'
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    identityId: identity.id
  }
}

@description('For the Teams package.')
output appId string = identity.properties.clientId

output publicUrl string = 'https://${host}'
