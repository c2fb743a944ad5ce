package org.mailtrail.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * A good implementation of a port of which one method has been bent: what specimens are made of.
 */
public final class Bent {
  private Bent() {}

  /** The same, but for this method. */
  public static <T> T of(Class<T> port, T good, String method, Bend bend) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) ->
                called.getName().equals(method)
                    ? bend.call(arguments, other -> call(good, called, other))
                    : call(good, called, arguments)));
  }

  private static Object call(Object good, Method method, Object[] arguments) {
    try {
      return method.invoke(good, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new AssertionError("a port throws what no port may throw", thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new AssertionError("a port's methods are public", impossible);
    }
  }

  /** What happens instead. */
  @FunctionalInterface
  public interface Bend {
    /** The bent answer; {@code good} gives the right one, to any arguments. */
    Object call(Object[] arguments, Good good);
  }

  /** The method as it should be. */
  @FunctionalInterface
  public interface Good {
    /** Its answer to these arguments. */
    Object call(Object... arguments);
  }
}
