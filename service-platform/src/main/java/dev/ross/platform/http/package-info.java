/**
 * The boundary between a service and the network: refuses requests before they reach a service, in the same way for
 * every service. Limits of connections, deadlines of requests, limits of rates, and the health probe of the port. It
 * has no dependency on restaurants or commands.
 */
@NullMarked
package dev.ross.platform.http;

import org.jspecify.annotations.NullMarked;
