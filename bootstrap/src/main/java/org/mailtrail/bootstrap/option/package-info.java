/** The options that several commands share. */
@NullMarked
package org.mailtrail.bootstrap.option;

import org.jspecify.annotations.NullMarked;
