package org.mailtrail.secrets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.mailtrail.application.plug.secrets.HeldToPromise;
import org.mailtrail.application.plug.secrets.KeptSecrets;
import org.mailtrail.application.plug.secrets.SecretsPlug;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.access.PasswordHashes;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.secrets.seal.KeyFile;
import org.mailtrail.secrets.seal.SealedValues;
import org.mailtrail.secrets.seal.StoreKeys;
import org.mailtrail.secrets.seal.VaultSentence;

/**
 * Secrets from all their places, and the encrypted store for what people enter and for token
 * caches. Safe for several threads.
 *
 * <p>The store's key is what a provider or the environment knows as {@code store.key} (32 bytes in
 * Base64; several, separated by commas, while it is being rotated: the first seals, all open), or
 * else the key file, which is made when it is first needed.
 */
public final class SecretsAdapters {
  private final SecretProvider outside;
  private final SealedVault vault;
  private final SealedTokens tokens;

  private SecretsAdapters(SecretProvider outside, SealedValues values) {
    this.outside = outside;
    this.vault = new SealedVault(values);
    this.tokens = new SealedTokens(values);
  }

  /**
   * Secrets from these places. Nothing is read or written yet.
   *
   * @param outside providers that are asked before the store, in this order
   * @param store what keeps sealed values
   * @param keyFile where the store's key is, unless a provider has it; keep it out of the
   *     database's backups
   */
  public static SecretsAdapters over(
      List<SecretProvider> outside, SealedStore store, Path keyFile) {
    List<HeldToPromise> providers = outside.stream().map(HeldToPromise::new).toList();
    SecretProvider all = name -> first(providers, name);
    return new SecretsAdapters(
        all, new SealedValues(store, new StoreKeys(all, new KeyFile(keyFile))));
  }

  /**
   * What {@code Mailtrail.builder().secrets(…)} is given: first what is handed in, then the usual
   * places, then the encrypted store, whose key is in this file.
   */
  public static SecretsPlug sealedBy(Path keyFile, SecretProvider... handedIn) {
    return sealedBy(keyFile, usual(List.of(handedIn), System.getenv()));
  }

  /** The same with these places alone, in this order, before the store. */
  public static SecretsPlug sealedBy(Path keyFile, List<SecretProvider> outside) {
    return store -> {
      SecretsAdapters secrets = over(outside, store, keyFile);
      return new KeptSecrets(secrets.provider(), secrets.vault(), secrets.tokens());
    };
  }

  /**
   * The usual places outside the store, in order: what the embedder hands in, what {@link
   * ServiceLoader} finds, the environment.
   */
  public static List<SecretProvider> usual(
      List<SecretProvider> handedIn, Map<String, String> environment) {
    List<SecretProvider> providers = new ArrayList<>(handedIn);
    providers.addAll(found());
    providers.add(environment(environment));
    return List.copyOf(providers);
  }

  private static List<SecretProvider> found() {
    try {
      return ServiceLoader.load(SecretProvider.class).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError | LinkageError broken) {
      String cause =
          broken.getCause() == null ? "" : " (" + broken.getCause().getClass().getName() + ")";
      throw new SecretsException(
          VaultSentence.PROVIDER_UNUSABLE.with(broken.getMessage() + cause),
          VaultSentence.CORRECT_JAR.with(),
          false,
          broken);
    }
  }

  /** Variables and files that variables name, as docs/secrets.md has them. */
  public static SecretProvider environment(Map<String, String> environment) {
    return new EnvironmentSecrets(environment);
  }

  /** Asks the providers outside, then the store. */
  public SecretProvider provider() {
    return name -> outside.find(name).or(() -> vault.find(name));
  }

  /** The store of secrets that people enter. */
  public SecretVault vault() {
    return vault;
  }

  /** The store of token caches. */
  public TokenStore tokens() {
    return tokens;
  }

  /** Hashes of passwords that cost memory and time. */
  public static PasswordHashes passwordHashes() {
    return new Argon2Hashes();
  }

  private static Optional<Secret> first(List<HeldToPromise> providers, SecretName name) {
    for (SecretProvider provider : providers) {
      Optional<Secret> found = provider.find(name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
