package dev.ross.query.platform.security;

/** Kinds of callers. */
public enum CallerKind {
    /** With or without a token. */
    ANYONE {
        @Override
        boolean is(Actor actor, PathIds ids) {
            return true;
        }
    },
    /** With any valid token but a companion's. */
    LOGGED_IN {
        @Override
        boolean is(Actor actor, PathIds ids) {
            return actor.known() && actor.sits() == null;
        }
    },
    /** A guest; the screen itself selects what is theirs. */
    CUSTOMER {
        @Override
        boolean is(Actor actor, PathIds ids) {
            return actor.has("CUSTOMER");
        }
    },
    /** A companion of the party in the address. */
    COMPANION {
        @Override
        boolean is(Actor actor, PathIds ids) {
            return actor.sits() != null && actor.sits().seating().equals(ids.seating());
        }
    },
    /** Staff or manager of the restaurant in the address. */
    STAFF {
        @Override
        boolean is(Actor actor, PathIds ids) {
            return ids.restaurant() != null && actor.worksAt(ids.restaurant());
        }
    },
    /** Manager of the restaurant in the address. */
    MANAGER {
        @Override
        boolean is(Actor actor, PathIds ids) {
            return ids.restaurant() != null && actor.manages(ids.restaurant());
        }
    },
    OPERATOR {
        @Override
        boolean is(Actor actor, PathIds ids) {
            return actor.has("OPERATOR");
        }
    };

    abstract boolean is(Actor actor, PathIds ids);
}
