/** The options that several commands share, and how what is typed is read. */
@NullMarked
package org.mailtrail.bootstrap.option;

import org.jspecify.annotations.NullMarked;
