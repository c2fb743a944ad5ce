package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.bootstrap.Main;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.simulator.ExchangeSimulator;

/**
 * Twelve secrets are planted where Mailtrail meets secrets; it runs at trace level through success
 * and failure, and none of them may be found in what it said and wrote.
 */
@Tag("thorough")
class PlantedSecretsTest {
  private static final String ONLINE = "log@contoso.example";
  private static final String GIVEN = "given@contoso.example";
  private static final String ON_PREMISES = "plant@contoso.example";
  private static final String USER = "job@contoso.example";

  @TempDir private Path folder;
  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
  private final Map<String, String> planted = new LinkedHashMap<>();
  private final StringBuilder said = new StringBuilder();
  private Path settings = Path.of("");

  @BeforeEach
  void plant() throws IOException {
    for (String place :
        List.of(
            "client-secret",
            "client-secret-next",
            "wrong-client-secret",
            "given-token",
            "password",
            "wrong-password",
            "database-password",
            "secret-in-environment",
            "body-text",
            "body-html",
            "attachment")) {
      planted.put(place, "pl4nted-" + place.hashCode() + "-s3cret");
    }
    planted.put("store-key", Base64.getEncoder().encodeToString(key()));
    simulator.identity().register("contoso.example", "mailtrail").secret(planted("client-secret"));
    simulator.accept(planted("given-token"));
    simulator.account(USER, planted("password")).mayOpen(ON_PREMISES);
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    settings = Files.writeString(folder.resolve("mailtrail.properties"), settings(certificate));
    deliver(ONLINE);
    deliver(GIVEN);
    deliver(ON_PREMISES);
  }

  @AfterEach
  void end() {
    simulator.close();
  }

  private static byte[] key() {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 42);
    return key;
  }

  private String planted(String place) {
    return planted.getOrDefault(place, "");
  }

  private String settings(Path certificate) {
    String given = "mailtrail.mailbox.given.";
    return String.join(
        "\n",
        "mailtrail.log.level = trace",
        "mailtrail.home = " + folder,
        "mailtrail.database.url = jdbc:h2:file:" + folder.resolve("log"),
        "mailtrail.database.password = " + planted("database-password"),
        "mailtrail.identity.authority = " + simulator.identityAddress(),
        "mailtrail.identity.trust = " + certificate,
        "mailtrail.mailbox.main.trust = " + certificate,
        "mailtrail.mailbox.plant.trust = " + certificate,
        given + "trust = " + certificate,
        given + "token = " + planted("given-token"),
        given + "address = " + GIVEN,
        given + "endpoint = " + simulator.graphAddress());
  }

  private void deliver(String mailbox) {
    String raw =
        String.join(
            "\r\n",
            "Date: Mon, 05 Jan 2026 10:00:00 +0000",
            "Message-ID: <1@fabrikam.example>",
            "From: ann@fabrikam.example",
            "To: john@contoso.example",
            "Subject: Chairs",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=b",
            "",
            "--b",
            "Content-Type: text/plain",
            "",
            planted("body-text"),
            "--b",
            "Content-Type: text/html",
            "",
            "<p>" + planted("body-html") + "</p>",
            "--b",
            "Content-Type: text/plain; name=a.txt",
            "Content-Disposition: attachment; filename=a.txt",
            "",
            planted("attachment"),
            "--b--",
            "");
    simulator
        .mailbox(mailbox)
        .deliver(raw.getBytes(StandardCharsets.UTF_8), simulator.clock().instant(), "inbox");
  }

  private int type(String input, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(words));
    command.add("--config=" + settings);
    Path output = folder.resolve("output.txt");
    Path typed = Files.writeString(folder.resolve("typed.txt"), input);
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(typed.toFile())
            .redirectOutput(output.toFile());
    process.environment().put("MAILTRAIL_SECRET_STORE_KEY", planted("store-key"));
    process
        .environment()
        .put("MAILTRAIL_SECRET_OTHER_CLIENT_SECRET", planted("secret-in-environment"));
    int code = process.start().waitFor();
    said.append(Files.readString(output));
    Files.delete(typed);
    return code;
  }

  private void online() throws Exception {
    type("", "setup", "exchange", "main", "--address=" + ONLINE, graph());
    type(
        "",
        "setup",
        "account",
        "main",
        "--sign-in=application",
        "--tenant=contoso.example",
        "--client-id=mailtrail");
    type(planted("wrong-client-secret"), "setup", "secret", "main", "client-secret");
    assertThat(type("", "setup", "sign-in", "main")).as("with a wrong secret").isNotZero();
    type(planted("client-secret-next"), "setup", "secret", "main", "client-secret-next");
    type(planted("client-secret"), "setup", "secret", "main", "client-secret");
    assertThat(type("", "setup", "sign-in", "main")).as("with the right secret").isZero();
    assertThat(type("", "setup", "start", "main")).isZero();
  }

  private String graph() {
    return "--endpoint=" + simulator.graphAddress();
  }

  private void onPremises() throws Exception {
    type(
        "",
        "setup",
        "exchange",
        "plant",
        "--kind=on-premises",
        "--address=" + ON_PREMISES,
        "--endpoint=" + simulator.ewsAddress());
    type("", "setup", "account", "plant", "--user=" + USER);
    type(planted("wrong-password"), "setup", "secret", "plant", "password");
    assertThat(type("", "setup", "check", "plant")).as("with a wrong password").isNotZero();
    type(planted("password"), "setup", "secret", "plant", "password");
    assertThat(type("", "log", "plant")).as("with the right password").isZero();
  }

  /** Everything in the database, as its own dump shows it. */
  private String dump() throws Exception {
    StringBuilder dump = new StringBuilder();
    DatabaseSettings database =
        new DatabaseSettings(
            "jdbc:h2:file:" + folder.resolve("log"),
            "sa",
            Secret.of(planted("database-password")),
            2);
    try (JpaAdapters adapters = JpaAdapters.open(database, Clock.systemUTC());
        Connection connection = adapters.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("SCRIPT")) {
      while (lines.next()) {
        dump.append(lines.getString(1)).append('\n');
      }
    }
    return dump.toString();
  }

  @Test
  void none_is_found_in_output_logs_or_database() throws Exception {
    online();
    onPremises();
    type("", "log");
    type("", "setup", "show");
    type("", "setup", "audit");
    type("", "config");
    type("", "setup", "rotate-key");
    String database = dump();
    String file = Files.readString(folder.resolve("log.mv.db"), StandardCharsets.ISO_8859_1);

    assertThat(said.toString()).contains("DEBUG", "1 unmatched", "AADSTS");
    assertThat(database).contains("Chairs", "client-secret");
    planted.forEach(
        (place, secret) -> {
          assertThat(said.indexOf(secret)).as(place + " in output and logs").isNegative();
          assertThat(database.indexOf(secret)).as(place + " in the database's dump").isNegative();
          assertThat(file.indexOf(secret)).as(place + " in the database's file").isNegative();
        });
  }
}
