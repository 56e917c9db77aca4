/**
 * What a team's changes lead to outside: tokens that tell where someone works and as what, and mail to those invited.
 */
@NullMarked
package dev.ross.saga.team;

import org.jspecify.annotations.NullMarked;
