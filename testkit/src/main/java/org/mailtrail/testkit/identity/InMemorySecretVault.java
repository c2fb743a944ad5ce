package org.mailtrail.testkit.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.testkit.Memory;

/** Secrets in memory, not encrypted: a new key changes nothing but the count. */
public final class InMemorySecretVault implements SecretVault {
  private static final Pattern JWT = Pattern.compile("[\\w-]+\\.([\\w-]+)\\.[\\w-]*");
  private static final Pattern EXP = Pattern.compile("\"exp\":(\\d{1,12})");

  private final Memory memory;
  private final Map<SecretName, Entry> entries;

  /** No secrets so far. */
  public InMemorySecretVault(Memory memory) {
    this.memory = memory;
    this.entries = memory.map();
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    return memory.access(() -> Optional.ofNullable(entries.get(name)).map(Entry::value));
  }

  @Override
  public void put(SecretName name, Secret value, Optional<Instant> expiry) {
    Entry entry = new Entry(value, expiry.or(() -> value.use(InMemorySecretVault::told)));
    memory.access(() -> entries.put(name, entry));
  }

  @Override
  public void remove(SecretName name) {
    memory.access(() -> entries.remove(name));
  }

  @Override
  public List<Kept> kept() {
    return memory.access(
        () ->
            entries.entrySet().stream()
                .map(entry -> new Kept(entry.getKey(), entry.getValue().expiry()))
                .toList());
  }

  @Override
  public int rotateKey() {
    return memory.access(entries::size);
  }

  /** What a JWT says of its end (RFC 7519 §4.1.4). */
  private static Optional<Instant> told(String value) {
    Matcher jwt = JWT.matcher(value);
    if (!jwt.matches()) {
      return Optional.empty();
    }
    byte[] payload = Base64.getUrlDecoder().decode(jwt.group(1));
    Matcher exp = EXP.matcher(new String(payload, StandardCharsets.UTF_8));
    return exp.find()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(exp.group(1))))
        : Optional.empty();
  }

  private record Entry(Secret value, Optional<Instant> expiry) {}
}
