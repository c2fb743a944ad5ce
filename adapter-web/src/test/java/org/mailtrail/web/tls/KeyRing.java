package org.mailtrail.web.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.mailtrail.application.port.identity.Secret;

/** A certificate for this machine, made with the JDK's keytool: ten years old, and good for ten. */
public final class KeyRing {
  public static final String PASSWORD = "open-sesame";

  private final Path folder;
  private final String name;
  private final KeyStore keys;

  private KeyRing(Path folder, String name, KeyStore keys) {
    this.folder = folder;
    this.name = name;
    this.keys = keys;
  }

  /** Makes one. */
  public static KeyRing made(Path folder, String name, String kind) throws Exception {
    Path file = folder.resolve(name + ".p12");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                kind,
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-startdate",
                "-3650d",
                "-validity",
                "7300",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed: " + said);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return new KeyRing(folder, name, keys);
  }

  public Path pkcs12() {
    return folder.resolve(name + ".p12");
  }

  public String certificate() throws GeneralSecurityException {
    return pem("CERTIFICATE", keys.getCertificate(name).getEncoded());
  }

  public String key() throws GeneralSecurityException {
    return pem("PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded());
  }

  private static String pem(String what, byte[] bytes) {
    Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN "
        + what
        + "-----\n"
        + encoder.encodeToString(bytes)
        + "\n-----END "
        + what
        + "-----\n";
  }

  /** Writes certificate and key, in place of what lies there. */
  public CertificateFiles writtenTo(Path certificate, Path key) throws Exception {
    Files.writeString(certificate, certificate());
    Files.writeString(key, key());
    return new CertificateFiles(certificate, Optional.of(key), () -> Secret.of(""));
  }

  /** Trusts these and no others. */
  public static SSLContext trusting(KeyRing... rings) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (KeyRing ring : rings) {
      trusted.setCertificateEntry(ring.name, ring.keys.getCertificate(ring.name));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
