package org.oarlock.verification;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** Runs every feature and leaves Cucumber Messages for the trace gate. */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "org.oarlock.verification")
@ConfigurationParameter(
    key = PLUGIN_PROPERTY_NAME,
    value = "message:target/cucumber/messages.ndjson, html:target/cucumber/report.html")
class VerificationIT {}
