/**
 * People in mail whom nobody knows, and who they are as a mailbox's setting wants it; {@link
 * org.mailtrail.application.stranger.IntroduceStrangers} first.
 */
@NullMarked
package org.mailtrail.application.stranger;

import org.jspecify.annotations.NullMarked;
