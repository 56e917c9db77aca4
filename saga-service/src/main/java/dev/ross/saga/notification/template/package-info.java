/**
 * Renders messages as mails: HTML by Thymeleaf from one template for each message and one layout, in the language of the
 * reader, and the plain text from that HTML, so that both say the same.
 */
@NullMarked
package dev.ross.saga.notification.template;

import org.jspecify.annotations.NullMarked;
