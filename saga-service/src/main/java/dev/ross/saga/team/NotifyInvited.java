package dev.ross.saga.team;

import dev.ross.contracts.team.InvitationId;

/**
 * Pending mail of an invitation to its address.
 *
 * @param since the sequence number of its first event in the team's stream
 */
record NotifyInvited(InvitationId invitation, long since) {}
