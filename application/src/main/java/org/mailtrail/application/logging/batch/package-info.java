/**
 * Messages of one page, decided together and committed in one transaction; {@link
 * org.mailtrail.application.logging.batch.PageWorker} first.
 */
@NullMarked
package org.mailtrail.application.logging.batch;

import org.jspecify.annotations.NullMarked;
