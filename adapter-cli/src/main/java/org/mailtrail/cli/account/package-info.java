/** Who the job is, and what it proves itself with. */
@NullMarked
package org.mailtrail.cli.account;

import org.jspecify.annotations.NullMarked;
