/** How lines of the log are written; named by the files of the same folder. */
@NullMarked
package org.mailtrail.bootstrap.log;

import org.jspecify.annotations.NullMarked;
