package org.mailtrail.application.port.log;

/**
 * Hands out running numbers; throws {@link org.mailtrail.application.port.StoreException}. Part of
 * the books' unit of work: a number whose unit fails may be given to the next who asks.
 */
@FunctionalInterface
public interface NumberSeries {
  /**
   * The next number of the series, from 1 on; two who ask at the same time get two numbers.
   *
   * @param series its name: 1 to 20 capital letters
   */
  long next(String series);
}
