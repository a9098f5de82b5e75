package org.oarlock.service.job;

/** A case that stands still until a person does something; without identity. */
public record StandingCase(long id, CaseState state) {}
