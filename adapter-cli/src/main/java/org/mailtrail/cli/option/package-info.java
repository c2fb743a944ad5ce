/** How what is typed is read. */
@NullMarked
package org.mailtrail.cli.option;

import org.jspecify.annotations.NullMarked;
