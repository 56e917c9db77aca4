/**
 * Who is asking, and what they may see. The token says who; the team's own events say whether what it claims about a
 * restaurant still holds, whenever it was issued. Every handler declares who may call it; one that does not keeps the
 * service from starting.
 */
@NullMarked
package dev.ross.query.platform.security;

import org.jspecify.annotations.NullMarked;
