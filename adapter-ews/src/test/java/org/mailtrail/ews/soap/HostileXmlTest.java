package org.mailtrail.ews.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * XML that is written to do harm, through each of the three doors by which answers come in: nothing
 * is fetched, nothing is expanded, and little is held.
 */
class HostileXmlTest {
  private static final String SECRET = "pl4nted-secret";
  private static final int MOST_BYTES = 64 << 20;
  private static final int MANY = 2_000_000;

  @TempDir private Path folder;

  private interface DoorOfAnswers {
    void read(InputStream answer, List<String> told) throws Exception;
  }

  private static final List<DoorOfAnswers> DOORS =
      List.of(
          (answer, told) -> AnswerReader.read(answer, message -> told.add(all(message))),
          (answer, told) -> told.add(all(AnswerReader.document(answer))),
          (answer, told) ->
              AnswerReader.mime(answer, message -> told.add(all(message)))
                  .ifPresent(mime -> told.add(text(mime))));

  private static String all(Node message) {
    return message.all().map(Node::toString).collect(Collectors.joining(" "));
  }

  private static String text(InputStream mime) {
    try (mime) {
      return new String(mime.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException refused) {
      return "";
    }
  }

  private static String envelope(String before, String messages) {
    return before
        + "<Envelope><Body><R><ResponseMessages>"
        + messages
        + "</ResponseMessages></R></Body></Envelope>";
  }

  /** {@code URL} is an address that listens, {@code FILE} a file that holds the secret. */
  static Stream<String> hostile() {
    String laughs =
        IntStream.range(1, 10)
            .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
            .collect(Collectors.joining("", "<!DOCTYPE a [<!ENTITY l0 'ha'>", "]>"));
    String long1 = "<!DOCTYPE a [<!ENTITY q '" + "q".repeat(MANY) + "'>]>";
    return Stream.of(
        envelope("<!DOCTYPE a [<!ENTITY b SYSTEM 'FILE'>]>", "<M><S>&b;</S></M>"),
        envelope("<!DOCTYPE a [<!ENTITY b SYSTEM 'URL'>]>", "<M><S>&b;</S></M>"),
        envelope("<!DOCTYPE a [<!ENTITY b SYSTEM 'FILE'>]>", "<M S='&b;'/>"),
        envelope("<!DOCTYPE a [<!ENTITY % b SYSTEM 'URL'> %b;]>", "<M/>"),
        envelope("<!DOCTYPE a SYSTEM 'URL'>", "<M/>"),
        envelope("<!DOCTYPE a PUBLIC 'x' 'URL'>", "<M/>"),
        envelope(laughs, "<M><S>&l9;</S></M>"),
        envelope(laughs, "<M S='&l9;'/>"),
        envelope(long1, "<M>" + "&q;".repeat(1_000) + "</M>"),
        envelope(
            "",
            "<M><i:include xmlns:i='http://www.w3.org/2001/XInclude' parse='text'"
                + " href='FILE'/></M>"),
        envelope("<?xml-stylesheet href='URL' type='text/xsl'?>", "<M/>"),
        envelope(
            "",
            "<M xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:schemaLocation='urn:a"
                + " URL'/>"),
        "<a>".repeat(MANY),
        "<Envelope><Body><R>" + "<a>".repeat(MANY),
        envelope("", "<M>".repeat(MANY)),
        envelope("", "<M><S>" + "<a>".repeat(MANY)),
        envelope("", "<M" + attributes() + "/>"),
        envelope("<!--" + "-x".repeat(MANY) + "-->", "<M/>"),
        envelope("", "<M><![CDATA[" + "x".repeat(MANY)),
        envelope("", "<" + "n".repeat(MANY) + "/>"));
  }

  private static String attributes() {
    return IntStream.range(0, MANY / 10)
        .mapToObj(i -> " a" + i + "=''")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothing_is_fetched_or_expanded_and_little_is_held(String hostile) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String answer =
          hostile
              .replace("URL", "http://127.0.0.1:" + listening.getLocalPort() + "/x")
              .replace("FILE", secret.toUri().toString());
      for (DoorOfAnswers door : DOORS) {
        List<String> told = new ArrayList<>();

        assertThat(allocated(() -> read(door, answer, told))).isLessThan(MOST_BYTES);
        assertThat(told.toString())
            .doesNotContain(SECRET)
            .doesNotContain("haha")
            .doesNotContain("qq");
      }
      listening.setSoTimeout(1);
      assertThat(isAsked(listening)).isFalse();
    }
  }

  private static void read(DoorOfAnswers door, String answer, List<String> told) {
    try {
      door.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), told);
    } catch (IOException | SoapFaultException refused) {
      assertThat(refused).hasMessageNotContaining(SECRET);
    } catch (Exception other) {
      throw new AssertionError("not a refusal", other);
    }
  }

  private static long allocated(Runnable reading) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    reading.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static boolean isAsked(ServerSocket listening) throws IOException {
    try {
      listening.accept().close();
      return true;
    } catch (java.net.SocketTimeoutException nobody) {
      return false;
    }
  }
}
