/** The page of the link in a mail by which a guest withdraws the consent to such mails. */
@NullMarked
package dev.ross.query.me.consent;

import org.jspecify.annotations.NullMarked;
