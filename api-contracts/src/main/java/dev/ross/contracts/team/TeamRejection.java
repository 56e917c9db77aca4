package dev.ross.contracts.team;

import dev.ross.contracts.Rejection;

/** Rejections of commands on a team or on a person's employment. */
public enum TeamRejection implements Rejection {
    ALREADY_ENGAGED(Kind.FORBIDDEN_BY_STATE, "A person works for one restaurant at a time; this one already does."),
    ALREADY_ON_THE_TEAM(Kind.FORBIDDEN_BY_STATE, "Somebody with this e-mail address is on the team already."),
    NOT_ON_THE_TEAM(Kind.UNKNOWN, "There is no such person on this team."),
    LAST_MANAGER(Kind.FORBIDDEN_BY_STATE, "A team is never without a manager."),
    INVITATION_UNKNOWN(Kind.UNKNOWN, "There is no such invitation, or the code is not right."),
    INVITATION_USED(Kind.FORBIDDEN_BY_STATE, "This invitation has been used."),
    INVITATION_REVOKED(Kind.FORBIDDEN_BY_STATE, "This invitation was taken back."),
    INVITATION_EXPIRED(Kind.FORBIDDEN_BY_STATE, "This invitation has expired; ask for a new one."),
    INVITED_SOMEONE_ELSE(Kind.NOT_ALLOWED, "This invitation was sent to another e-mail address."),
    EMAIL_NOT_VERIFIED(Kind.NOT_ALLOWED, "Verify your e-mail address first."),
    TEAM_FULL(Kind.FORBIDDEN_BY_STATE, "A team has at most 200 people, invitations included."),
    TOO_MANY_INVITATIONS(Kind.FORBIDDEN_BY_STATE, "At most 50 invitations may be open at once; take one back first."),
    INVITED_JUST_NOW(
            Kind.FORBIDDEN_BY_STATE, "This address was invited within the last hour; its mail may be on the way.");

    private final Kind kind;
    private final String detail;

    TeamRejection(Kind kind, String detail) {
        this.kind = kind;
        this.detail = detail;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String detail() {
        return detail;
    }
}
