function Write-Step([string] $What) { Write-Output "mailtrail: $What" }

function Assert-Commands($Names) {
  foreach ($Command in $Names) {
    if (-not (Get-Command -Name $Command -ErrorAction SilentlyContinue)) {
      throw "mailtrail: there is no $Command here. Connect to Exchange as an administrator who may use it. Nothing was changed."
    }
  }
}

function Get-Address($Identity) {
  $Recipient = Get-Recipient -Identity "$Identity" -ErrorAction SilentlyContinue
  if ($Recipient) { return "$($Recipient.PrimarySmtpAddress)" }
  return "$Identity"
}

# --- Is this an Exchange session, and is nothing in the way? ---
Assert-Commands @('Get-TransportRule', 'New-TransportRule', 'Get-Recipient', 'Get-User')

if ($Before) { Assert-Commands @('Set-TransportRule') }

$Job = Get-User -Identity $JobAccount -ErrorAction SilentlyContinue
if (-not $Job -and (Get-Command -Name 'Get-ServicePrincipal' -ErrorAction SilentlyContinue)) {
  $Job = Get-ServicePrincipal -Identity $JobAccount -ErrorAction SilentlyContinue
}
if (-not $Job) {
  throw "mailtrail: there is no account '$JobAccount'. Nothing was changed. Make the account that the job signs in with, then run this again."
}

$ExistingRules = @{}
$ExistingTargets = @{}
foreach ($Rule in $Rules) {
  $Found = @(Get-TransportRule | Where-Object { $_.Name -eq $Rule.Name })
  if ($Found.Count -eq 0) { continue }
  $Existing = $Found[0]
  $Targets = @($Existing.BlindCopyTo | Where-Object { $_ } | ForEach-Object { Get-Address $_ })
  if ("$($Existing.FromScope)" -ne $Rule.From -or "$($Existing.SentToScope)" -ne $Rule.SentTo) {
    throw "mailtrail: the rule '$($Rule.Name)' exists with another scope (from '$($Existing.FromScope)' to '$($Existing.SentToScope)'). Nothing was changed. Rename or correct it, then run this again."
  }
  if ($Targets.Count -ne 1 -or ($Targets[0] -ne $Target -and $Targets[0] -ne $Before)) {
    throw "mailtrail: the rule '$($Rule.Name)' exists and copies to '$($Targets -join ', ')' instead of '$Target'. Nothing was changed. Rename or correct it, then run this again."
  }
  $ExistingRules[$Rule.Name] = $Existing
  $ExistingTargets[$Rule.Name] = $Targets[0]
}
