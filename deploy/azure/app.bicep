// An app service that runs the server, to try it out: what people wrote is lost when it is started anew.
targetScope = 'resourceGroup'

param name string
param location string
param host string

@description('The plan. The bot is one process on one instance; B1 is enough to try it.')
param sku string = 'B1'

@description('The resource id of the managed identity, and what it is known by.')
param identityId string
param appId string
param tenantId string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: sku
    // The data folder belongs to one process.
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet BlinkAudioBot.dll'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health/ready'
      numberOfWorkers: 1
      appSettings: [
        { name: 'Urls', value: 'http://+:8080' }
        { name: 'WEBSITES_PORT', value: '8080' }
        // The instance's own disk. All that outlives the instance is a network share, on which the store may not start:
        // SQLite's write-ahead log needs a local disk.
        { name: 'BlinkAudioBot__DataFolder', value: '/tmp/blinkaudiobot' }
        { name: 'BlinkAudioBot__PublicUrl', value: 'https://${host}' }
        { name: 'BlinkAudioBot__Connector__AppType', value: 'UserAssignedManagedIdentity' }
        { name: 'BlinkAudioBot__Connector__AppId', value: appId }
        { name: 'BlinkAudioBot__Connector__TenantId', value: tenantId }
        // The visitor's address is in the front end's headers.
        { name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED', value: 'true' }
      ]
    }
  }
}
