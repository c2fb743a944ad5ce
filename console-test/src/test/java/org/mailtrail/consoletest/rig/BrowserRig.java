package org.mailtrail.consoletest.rig;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands out the one browser and the one demo. Where no browser is installed the tests are left out,
 * with a word on that; a thorough run fails instead.
 */
final class BrowserRig implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace ROOM =
      ExtensionContext.Namespace.create(BrowserRig.class);
  private static final String REMEDY =
      "Install one (Debian: apt-get install chromium), or name one with -Dmailtrail.browser=PATH.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return verdict(
        Chromium.installed(),
        Boolean.getBoolean("mailtrail.thorough"),
        context.getRequiredTestClass().getSimpleName());
  }

  static ConditionEvaluationResult verdict(Optional<Path> browser, boolean thorough, String test) {
    if (browser.isPresent()) {
      return ConditionEvaluationResult.enabled("a browser is there");
    }
    if (thorough) {
      throw new IllegalStateException("No Chromium is installed. " + REMEDY);
    }
    String word = "Left out: " + test + ", as no Chromium is installed. " + REMEDY;
    System.out.println(word);
    return ConditionEvaluationResult.disabled(word);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Chromium.class || type == PlayedDemo.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(ROOM);
    return parameter.getParameter().getType() == Chromium.class
        ? store.computeIfAbsent(
            Chromium.class, key -> new Chromium(Chromium.installed().orElseThrow()))
        : store.computeIfAbsent(PlayedDemo.class, key -> PlayedDemo.usual());
  }
}
