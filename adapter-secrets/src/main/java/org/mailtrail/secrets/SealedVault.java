package org.mailtrail.secrets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.secrets.seal.SealedValues;

/** Secrets that people enter. What is sealed: the expiry, a line feed, the value. */
final class SealedVault implements SecretVault {
  private static final String PREFIX = "secret/";

  private final SealedValues values;

  SealedVault(SealedValues values) {
    this.values = values;
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    return values.get(PREFIX + name).map(text -> Secret.of(text.substring(text.indexOf('\n') + 1)));
  }

  @Override
  public void put(SecretName name, Secret value, Optional<Instant> expiry) {
    String when = expiry.or(() -> KnownExpiry.of(value)).map(Instant::toString).orElse("");
    values.put(PREFIX + name, value.use(text -> when + "\n" + text));
  }

  @Override
  public void remove(SecretName name) {
    values.remove(PREFIX + name);
  }

  @Override
  public List<Kept> kept() {
    return values.names(PREFIX).stream()
        .map(name -> new Kept(new SecretName(name), expiry(name)))
        .toList();
  }

  private Optional<Instant> expiry(String name) {
    return values
        .get(PREFIX + name)
        .map(text -> text.substring(0, text.indexOf('\n')))
        .filter(when -> !when.isEmpty())
        .map(Instant::parse);
  }

  @Override
  public int rotateKey() {
    return values.rotateKey();
  }
}
