/**
 * The console of a service or a demo, put together; {@link
 * org.mailtrail.bootstrap.browser.ServedConsole} first.
 */
@NullMarked
package org.mailtrail.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
