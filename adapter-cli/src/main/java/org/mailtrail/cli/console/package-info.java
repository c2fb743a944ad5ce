/**
 * What a person sees in the terminal; the front door is {@link org.mailtrail.cli.console.Terminal}.
 */
@NullMarked
package org.mailtrail.cli.console;

import org.jspecify.annotations.NullMarked;
