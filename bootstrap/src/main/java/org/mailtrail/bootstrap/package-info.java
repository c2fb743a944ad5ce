/** The runnable program; the front door is {@link org.mailtrail.bootstrap.Main}. */
@NullMarked
package org.mailtrail.bootstrap;

import org.jspecify.annotations.NullMarked;
