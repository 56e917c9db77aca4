/**
 * The boundary between a service and everybody who can reach its port: what is refused before a service is asked, in the
 * same way by every service. Limits of connections, deadlines of requests, rules for tokens, bounds on text and dates, and
 * the probe that asks whether the port still answers. It knows no restaurant and no command.
 */
@NullMarked
package dev.ross.platform.http;

import org.jspecify.annotations.NullMarked;
