package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.domain.message.ItemId;

class LargeMessageTest {
  private static final int THIRTY_MEGABYTES = 30 << 20;

  @TempDir private Path folder;

  @Test
  void a_message_of_30_megabytes_is_opened_within_128_of_memory() throws Exception {
    try (Office office = Office.withMailbox()) {
      byte[] raw = letter();
      office.mailbox.deliver(raw, Office.NOON, "inbox");
      ItemId item = office.intake().read(1, 0).items().get(0).id();

      Path output = folder.resolve("output");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  OpenedInLittleMemory.class.getName(),
                  office.exchange.ewsAddress().toString(),
                  item.value())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try (OutputStream input = process.getOutputStream()) {
        input.write(office.password.getBytes(StandardCharsets.UTF_8));
      }

      assertThat(process.waitFor()).as(Files.readString(output)).isZero();
      assertThat(Files.readString(output).strip()).isEqualTo(sha256(raw));
    }
  }

  private static byte[] letter() {
    byte[] raw = new byte[THIRTY_MEGABYTES];
    Random random = new Random(1);
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) ('a' + random.nextInt(26));
    }
    byte[] head =
        "From: a@x.example\r\nTo: b@x.example\r\nSubject: Large\r\nMessage-ID: <l@x.example>\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, raw, 0, head.length);
    for (int i = head.length + 70; i + 1 < raw.length; i += 72) {
      raw[i] = '\r';
      raw[i + 1] = '\n';
    }
    return raw;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
