package org.mailtrail.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A self-signed certificate for {@code localhost}, made with the JDK's keytool once a process. */
public final class Certificate {
  private static final String ALIAS = "simulator";
  private static final String PASSWORD = "changeit";

  private static @Nullable Certificate made;

  private final KeyStore keys;

  private Certificate(KeyStore keys) {
    this.keys = keys;
  }

  /** The process's certificate; the first call takes about a second. */
  public static synchronized Certificate ofThisProcess() {
    if (made == null) {
      made = create();
    }
    return made;
  }

  private static Certificate create() {
    try {
      Path folder = Files.createTempDirectory("mailtrail-certificate");
      Path store = folder.resolve("keys.p12");
      try {
        keytool(store);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
          keys.load(in, PASSWORD.toCharArray());
        }
        return new Certificate(keys);
      } finally {
        Files.deleteIfExists(store);
        Files.delete(folder);
      }
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException("cannot make a certificate for the simulator", broken);
    }
  }

  private static void keytool(Path store) throws IOException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool failed: " + output);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool ran", interrupted);
    }
  }

  public SSLContext serverContext() {
    try {
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot use the simulator's certificate", broken);
    }
  }

  /** What a client needs to trust this certificate and no other. */
  public SSLContext clientContext() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("cannot trust the simulator's certificate", broken);
    }
  }

  /** Writes the certificate as PEM, for clients in other processes. */
  public void writePem(Path file) {
    try {
      Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
      Files.writeString(
          file,
          "-----BEGIN CERTIFICATE-----\n"
              + encoder.encodeToString(keys.getCertificate(ALIAS).getEncoded())
              + "\n-----END CERTIFICATE-----\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(file + ": cannot be written", broken);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the simulator's certificate cannot be encoded", broken);
    }
  }
}
