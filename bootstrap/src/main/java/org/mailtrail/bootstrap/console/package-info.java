/**
 * What a person sees in the terminal; the front door is {@link
 * org.mailtrail.bootstrap.console.Terminal}.
 */
@NullMarked
package org.mailtrail.bootstrap.console;

import org.jspecify.annotations.NullMarked;
