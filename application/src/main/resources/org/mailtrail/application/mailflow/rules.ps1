# --- The two mail flow rules ---
foreach ($Rule in $Rules) {
  $Existing = $ExistingRules[$Rule.Name]
  if (-not $Existing) {
    New-TransportRule -Name $Rule.Name -FromScope $Rule.From -SentToScope $Rule.SentTo -BlindCopyTo $Target -Mode Enforce | Out-Null
    Write-Step "made the rule '$($Rule.Name)'"
  } elseif ($ExistingTargets[$Rule.Name] -ne $Target) {
    Set-TransportRule -Identity $Rule.Name -BlindCopyTo $Target
    Write-Step "the rule '$($Rule.Name)' copies to $Target from now on, and no longer to $Before"
  } elseif ("$($Existing.State)" -eq 'Disabled') {
    Write-Step "the rule '$($Rule.Name)' is as wanted but switched off: nothing is logged until you run Enable-TransportRule"
  } elseif ("$($Existing.Mode)" -ne 'Enforce') {
    Write-Step "the rule '$($Rule.Name)' is as wanted but in mode $($Existing.Mode): nothing is logged until you run Set-TransportRule -Mode Enforce"
  } else {
    Write-Step "kept the rule '$($Rule.Name)'"
  }
}
Write-Step 'done. Rules can take an hour or more to work everywhere.'
