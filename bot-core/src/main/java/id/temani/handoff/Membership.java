package id.temani.handoff;

/** Whether somebody who came with an agent's code is one of us. Only the coordinator and the clock change it. */
public enum Membership {
    /** Has introduced themselves; the coordinator has not confirmed the word on their phone yet. */
    JOINING,
    ACTIVE,
    /** Stopped by the coordinator: sees nothing and is offered nothing until they are called back. */
    SUSPENDED
}
