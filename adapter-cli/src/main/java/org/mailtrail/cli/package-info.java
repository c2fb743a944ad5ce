/** The commands; whoever starts them implements {@link org.mailtrail.cli.Engines}. */
@NullMarked
package org.mailtrail.cli;

import org.jspecify.annotations.NullMarked;
