// The bot's registration alone: for a server that runs elsewhere, or with an app registration of your own.
targetScope = 'resourceGroup'

@description('The registration\'s name.')
@minLength(4)
@maxLength(42)
param name string

@description('What people see in the list of bots.')
param displayName string = 'Camera sound help'

@description('The https address of the server, as BlinkAudioBot:PublicUrl.')
param publicUrl string

@description('What kind of identity the bot has.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param appType string = 'SingleTenant'

@description('The identity\'s client id.')
param appId string

@description('The identity\'s tenant.')
param tenantId string = tenant().tenantId

@description('The resource id of the managed identity; empty for an app registration.')
param identityId string = ''

@description('F0 is free; S1 has a service level.')
@allowed(['F0', 'S1'])
param sku string = 'F0'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  // Registrations are in no region unless all their data must be.
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: '${publicUrl}/api/messages'
    msaAppType: appType
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}
