/**
 * Effects of a team's changes outside the system: tokens that contain where someone works and as what, and mail to
 * invited people.
 */
@NullMarked
package dev.ross.saga.team;

import org.jspecify.annotations.NullMarked;
