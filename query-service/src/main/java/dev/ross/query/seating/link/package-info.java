/** The page of the link in a mail, on which a guest without an account sees one visit and answers about it. */
@NullMarked
package dev.ross.query.seating.link;

import org.jspecify.annotations.NullMarked;
