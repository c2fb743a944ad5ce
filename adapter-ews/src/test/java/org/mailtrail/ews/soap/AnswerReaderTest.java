package org.mailtrail.ews.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
  private static InputStream envelope(String messages) {
    return stream(
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><s:Envelope"
            + " xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header><x/></s:Header>"
            + "<s:Body><R><ResponseMessages>"
            + messages
            + "</ResponseMessages></R></s:Body></s:Envelope>");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Node> read(InputStream input) throws IOException, SoapFaultException {
    List<Node> messages = new ArrayList<>();
    AnswerReader.read(input, messages::add);
    return messages;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&#x1A;", "&#0;", "&#x0;", "&#xFFFE;", "&#xD800;", "\u0001", "\uFFFF", "&#x0001;"})
  void what_xml_forbids_becomes_a_replacement_character(String forbidden) throws Exception {
    Node message = read(envelope("<M><S>a" + forbidden + "b &amp; c&#x41;</S></M>")).get(0);

    assertThat(message.child("S").orElseThrow().text()).isEqualTo("a\uFFFDb & cA");
  }

  @Test
  void forbidden_references_are_found_wherever_the_buffer_ends() throws Exception {
    for (int length = 8_150; length < 8_200; length++) {
      String filling = "x".repeat(length);

      Node message = read(envelope("<M><S>" + filling + "&#x1A;\uD83D\uDE00</S></M>")).get(0);

      assertThat(message.child("S").orElseThrow().text()).isEqualTo(filling + "\uFFFD\uD83D\uDE00");
    }
  }

  @Test
  void reads_by_local_name_whatever_else_is_there() throws Exception {
    List<Node> messages =
        read(
            envelope(
                "<q:M xmlns:q='urn:q'"
                    + " ResponseClass='Success'><q:More/><q:ResponseCode>NoError</q:ResponseCode><q:Items><q:New><q:Id"
                    + " Id='7' Z='8'/></q:New></q:Items></q:M><N/>"));

    assertThat(messages).extracting(Node::name).containsExactly("M", "N");
    assertThat(messages.get(0).at("Items", "New", "Id").flatMap(n -> n.attribute("Id")))
        .contains("7");
  }

  @Test
  void text_is_its_own_elements_also_around_others() throws Exception {
    Node message = read(envelope("<M>a<S>b<![CDATA[<c>]]></S>d<T/>&amp;</M>")).get(0);

    assertThat(message.text()).isEqualTo("ad&");
    assertThat(message.children()).extracting(Node::text).containsExactly("b<c>", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b 'c'>]><Envelope><Body><R><ResponseMessages><M>&b;</M>"
            + "</ResponseMessages></R></Body></Envelope>",
        "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><Envelope/>",
        "<html><body>Sign in</body></html>",
        "Service unavailable",
        "",
        "<Envelope><Body><R><ResponseMessages><M>"
      })
  void what_is_no_soap_is_refused_without_its_words(String text) {
    assertThatThrownBy(() -> read(stream(text)))
        .isInstanceOf(MalformedAnswerException.class)
        .hasMessageNotContaining("Sign in");
  }

  @Test
  void deep_nesting_is_refused() {
    assertThatThrownBy(() -> read(envelope("<M>".repeat(10_000))))
        .isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void a_fault_is_told_with_whatever_status_it_comes() {
    String fault =
        "<Envelope><Body><Fault><faultcode>a:ErrorServerBusy</faultcode></Fault></Body></Envelope>";

    assertThatThrownBy(() -> read(stream(fault))).isInstanceOf(SoapFaultException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 1_000, 6_142, 6_143, 6_144, 6_145, 100_001})
  void mime_is_decoded_while_it_is_read(int size) throws Exception {
    byte[] mime = new byte[size];
    new Random(size).nextBytes(mime);
    String base64 = Base64.getMimeEncoder().encodeToString(mime);

    Optional<InputStream> decoded =
        AnswerReader.mime(
            envelope("<M ResponseClass='Success'><MimeContent>" + base64 + "</MimeContent></M>"),
            refused -> {});

    assertThat(decoded.orElseThrow().readAllBytes()).isEqualTo(mime);
  }

  @Test
  void mime_that_breaks_off_is_told() throws Exception {
    String half = "<Envelope><Body><R><ResponseMessages><M><MimeContent>QUJDREVG";

    InputStream mime = AnswerReader.mime(stream(half), refused -> {}).orElseThrow();

    assertThatThrownBy(mime::readAllBytes).isInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void a_refusal_instead_of_mime_is_handed_over() throws Exception {
    List<Node> refused = new ArrayList<>();

    Optional<InputStream> mime =
        AnswerReader.mime(
            envelope("<M ResponseClass='Error'><ResponseCode>ErrorItemNotFound</ResponseCode></M>"),
            refused::add);

    assertThat(mime).isEmpty();
    assertThat(refused.get(0).textAt("ResponseCode")).contains("ErrorItemNotFound");
  }
}
