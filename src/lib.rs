pub mod markdown; pub mod model; pub mod diagnostic; pub mod l10n; pub mod load; pub mod project; pub mod plan; pub mod render;
