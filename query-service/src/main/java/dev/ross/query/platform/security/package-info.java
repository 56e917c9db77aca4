/**
 * Authentication and authorization of reads. The token identifies the caller; the team's own events decide whether its
 * claims about a restaurant still hold, whenever it was issued. Every handler declares its permitted callers; one that
 * does not keeps the service from starting.
 */
@NullMarked
package dev.ross.query.platform.security;

import org.jspecify.annotations.NullMarked;
