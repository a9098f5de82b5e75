package a.b;

import org.oarlock.trace.annotations.Implements;

@Implements("SRS-1")
public class Warner {}
