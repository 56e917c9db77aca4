package dev.ross.saga.team;

import dev.ross.contracts.team.InvitationId;

/** Wanted: that whoever this invitation is for gets it. */
record MailInvitation(InvitationId invitation) {}
