// The bot on an app service of its own, with an identity that needs no secret.
targetScope = 'resourceGroup'

@description('Names everything; also the host name under azurewebsites.net, so it must be unique in the world.')
@minLength(4)
@maxLength(42)
param name string

@description('Where it runs.')
param location string = resourceGroup().location

@description('The plan. The bot is one process on one instance; B1 is enough for a start.')
param sku string = 'B1'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module app 'app.bicep' = {
  name: '${name}-app'
  params: {
    name: name
    location: location
    sku: sku
    identityId: identity.id
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
  }
}

module bot 'bot.bicep' = {
  name: '${name}-bot'
  params: {
    name: name
    publicUrl: app.outputs.publicUrl
    appType: 'UserAssignedMSI'
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    identityId: identity.id
  }
}

@description('For the Teams package.')
output appId string = identity.properties.clientId

output publicUrl string = app.outputs.publicUrl
