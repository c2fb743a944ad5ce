# --- Can the job sign in to EWS? That is a server's setting, and is only told. ---
if (Get-Command -Name 'Get-WebServicesVirtualDirectory' -ErrorAction SilentlyContinue) {
  $Basic = @(Get-WebServicesVirtualDirectory -ADPropertiesOnly | Where-Object { $_.BasicAuthentication })
  if ($Basic.Count -eq 0) {
    Write-Step 'no server takes Basic authentication for EWS: run Set-WebServicesVirtualDirectory -BasicAuthentication $true for the one that the job signs in to'
  }
}
