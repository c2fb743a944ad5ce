package org.mailtrail.graph.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.exchange.http.Line;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.telling.SignInSentence;

/** Asks the provider: over HTTPS alone, each answer within a deadline and a million bytes. */
public final class ProviderHttp {
  private static final int LONGEST_ANSWER = 1_000_000;

  private final Network network;
  private final OkHttpClient http;

  /**
   * Asks through this network.
   *
   * @param deadline how long a silence is borne; a whole answer may take twice as long
   */
  public ProviderHttp(Network network, Duration deadline) {
    this.network = network;
    this.http =
        Line.own(
                new Network(
                    network.trust(),
                    network.proxy(),
                    network.connectTimeout(),
                    deadline,
                    network.patience(),
                    network.allowsPlainHttp()))
            .http();
  }

  /** The JSON at an address. */
  public Map<String, Object> get(URI address) {
    return json(address, new Request.Builder().url(address.toString()).build());
  }

  /** The JSON that a form is answered with, also where it is refused. */
  public Map<String, Object> post(URI address, Map<String, String> form) {
    FormBody.Builder body = new FormBody.Builder();
    form.forEach(body::add);
    return json(address, new Request.Builder().url(address.toString()).post(body.build()).build());
  }

  private Map<String, Object> json(URI address, Request request) {
    if (!network.isSafe(address)) {
      throw broken(SignInSentence.ORGANISATION_HTTPS.with(), null);
    }
    try (Response response = http.newCall(request).execute()) {
      return json(response);
    } catch (IOException noAnswer) {
      throw broken(
          SignInSentence.ORGANISATION_SILENT.with(noAnswer.getClass().getSimpleName()), noAnswer);
    } catch (ParseException noJson) {
      throw broken(SignInSentence.ORGANISATION_STRANGE.with(), null);
    }
  }

  private static Map<String, Object> json(Response response) throws IOException, ParseException {
    String body = response.peekBody(LONGEST_ANSWER).string();
    if (response.code() >= 500 || response.code() == 404) {
      throw broken(SignInSentence.ORGANISATION_STATUS.with(String.valueOf(response.code())), null);
    }
    return Optional.ofNullable(JSONObjectUtils.parse(body)).orElse(Map.of());
  }

  /** It cannot be asked, or what it answers is of no use. */
  public static ExchangeException broken(Phrase how, @Nullable Throwable cause) {
    return new ExchangeException(
        ExchangeException.Kind.UNREACHABLE, how, SignInSentence.LOCAL_MEANWHILE.with(), cause);
  }
}
