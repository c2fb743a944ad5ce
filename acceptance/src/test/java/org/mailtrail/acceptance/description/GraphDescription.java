package org.mailtrail.acceptance.description;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/**
 * Judges requests and answers by Microsoft's OpenAPI description of Graph: path, method,
 * parameters, headers, bodies by status.
 *
 * <p>The description lists what may be expanded, but has no words for the options that OData allows
 * behind it in parentheses; these must have the form that Graph documents for extended properties.
 */
final class GraphDescription {
  private static final String PROPERTY = "id eq '\\w+ 0x[0-9A-F]{4}'";
  private static final Pattern OPTIONS =
      Pattern.compile("\\(\\$filter=" + PROPERTY + "(?: or " + PROPERTY + ")*\\)");

  private final OpenApiInteractionValidator validator;

  GraphDescription(Path file) {
    this.validator =
        OpenApiInteractionValidator.createFor(file.toUri().toString())
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel(
                        "validation.request.parameter.query.unexpected",
                        ValidationReport.Level.ERROR)
                    .build())
            .build();
  }

  /** What the description has against the exchange; empty when it is as described. */
  List<String> complaints(Request request, Response response) {
    ValidationReport report = validator.validate(judged(request), judged(response));
    List<String> complaints = new ArrayList<>();
    for (ValidationReport.Message message : report.getMessages()) {
      if (message.getLevel() == ValidationReport.Level.ERROR) {
        complaints.add(request + " -> " + response.status() + ": " + message);
      }
    }
    if (!request.header("Authorization").orElse("").startsWith("Bearer ")) {
      complaints.add(request + ": brings no token, which the description wants everywhere");
    }
    return complaints;
  }

  private static SimpleRequest judged(Request request) {
    SimpleRequest.Builder builder = new SimpleRequest.Builder(request.method(), request.path());
    request.headers().forEach(builder::withHeader);
    request
        .query()
        .forEach(
            (name, value) -> {
              if (!isInWordsAlone(request, name, value)) {
                builder.withQueryParam(
                    name, name.equals("$expand") ? OPTIONS.matcher(value).replaceAll("") : value);
              }
            });
    return request.body().length == 0 ? builder.build() : builder.withBody(request.body()).build();
  }

  /** What the words about this operation tell of, and its list of parameters lacks. */
  private static boolean isInWordsAlone(Request request, String name, String value) {
    return request.path().endsWith("/childFolders")
        && name.equals("includeHiddenFolders")
        && value.equals("true");
  }

  private static SimpleResponse judged(Response response) {
    SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.status());
    response.headers().forEach(builder::withHeader);
    return response.body().length == 0
        ? builder.build()
        : builder.withBody(response.body()).build();
  }
}
