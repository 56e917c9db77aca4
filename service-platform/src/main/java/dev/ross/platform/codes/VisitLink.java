package dev.ross.platform.codes;

import dev.ross.contracts.value.SeatingId;
import java.time.Instant;

/**
 * What a link in a mail is about: one visit at one time. After the seating was moved to another time, the link answers
 * nothing any more.
 *
 * @param startsAt the planned start when the mail was written, to the second
 */
public record VisitLink(SeatingId seating, Instant startsAt) {}
