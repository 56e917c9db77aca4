/**
 * One live stream that carries several screens of a restaurant, since browsers open only a few connections to one host.
 */
@NullMarked
package dev.ross.query.live;

import org.jspecify.annotations.NullMarked;
